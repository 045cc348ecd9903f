// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the first run: gallery_onboarding <folder> writes one PNG per scene.
#include "app/common/pictures.h"
#include "app/common/theme.h"
#include "app/onboarding/onboardingpage.h"
#include "tests/gallery/scene.h"

#include <QApplication>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

void onboarding(const gallery::Frame &frame, PictureSource &pictures, int textSize = 100)
{
    Theme::current().setTextSize(textSize);
    OnboardingPage page(pictures, 62);
    OnboardingAnswers answers;
    answers.household.children = 1;
    answers.profile.diets = {u"no-pork"_s};
    answers.profile.allergies = {u"shellfish"_s, u"kiwi"_s};
    page.setAnswers(answers);
    page.setChosen(u"en"_s, Theme::current().isDark() ? u"dark"_s : u"light"_s);
    page.resize(frame.size);
    page.show();
    gallery::settle(400); // the pictures of the dishes
    gallery::save(page, frame);
    Theme::current().setTextSize(100);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    return gallery::run(app, [] {
        PictureSource pictures({}, {});
        constexpr QSize kWide(1440, 900);
        constexpr QSize kNarrow(1024, 700);
        onboarding({u"onboarding-light"_s, kWide}, pictures);
        onboarding({u"onboarding-compact"_s, kNarrow}, pictures);
        onboarding({u"onboarding-text-200"_s, kWide}, pictures, 200);
        Theme::current().setScheme(Scheme::Dark);
        onboarding({u"onboarding-dark"_s, kWide}, pictures);
        Theme::current().setScheme(Scheme::Light);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        onboarding({u"onboarding-rtl"_s, kWide}, pictures);
    });
}
