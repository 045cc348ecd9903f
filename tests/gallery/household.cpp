// SPDX-License-Identifier: GPL-3.0-or-later
// Renders the room of account, household and sync: gallery_household <folder> writes one PNG per scene.
#include "app/common/theme.h"
#include "app/household/invitedialog.h"
#include "app/household/joindialog.h"
#include "app/household/signoutdialog.h"
#include "app/settings/settings.h"
#include "app/settings/settingspage.h"
#include "core/store/lostwords.h"
#include "core/store/queuesummary.h"
#include "core/store/recipestore.h"
#include "tests/app/household/accountbench.h"
#include "tests/app/household/screenaccess.h"
#include "tests/gallery/scene.h"

#include <QApplication>
#include <QTemporaryDir>

using namespace kjc;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize kWide(1440 - 168, 900);
constexpr QSize kNarrow(1024 - 60, 700);

// The settings with the room in front.
struct Page {
    explicit Page(AccountBench &bench, const QSize &size)
        : values(folder.path()),
          page(*bench.services, values, u"/home/marta/.local/share/kecarajocomer"_s)
    {
        AccountRoom *room = bench.room.release();
        page.addRoom({u"sync"_s, u"syncing"_s, u"Sync and account"_s, room, 1000, [room] { room->activate(); }},
                     u"data"_s);
        page.showRoom(u"sync"_s);
        page.resize(size);
        page.show();
        gallery::settle(400);
    }
    const QTemporaryDir folder;
    Settings values;
    SettingsPage page;
};

void press(QWidget &page, const QString &text)
{
    if (QPushButton *found = button(page, text))
        found->click();
    gallery::settle(300);
}

void useProject(AccountBench &bench)
{
    if (!bench.sync->useProject(bench.server.project()))
        qFatal("no project");
}

void dialog(const QString &name, Dialog *shown)
{
    shown->show();
    gallery::settle();
    gallery::save(*shown, {name, shown->size()});
    shown->close();
}

void signingIn(const QString &suffix, const QSize &size)
{
    AccountBench bench;
    bench.open();
    Page view(bench, size);
    gallery::save(view.page, {u"account-project"_s + suffix, size});
    useProject(bench);
    gallery::settle(300);
    gallery::save(view.page, {u"account-signin"_s + suffix, size});
    field(view.page, u"E-mail"_s)->setText(bench.server.email);
    field(view.page, u"Password"_s)->setText(u"wrong"_s);
    press(view.page, u"Sign in"_s);
    gallery::save(view.page, {u"account-wrong"_s + suffix, size});
    press(view.page, u"I forgot my password"_s);
    gallery::save(view.page, {u"account-reset"_s + suffix, size});
}

void keys(const QSize &size)
{
    AccountBench bench;
    bench.keychain.state = VaultState::NoService;
    bench.open();
    useProject(bench);
    Page view(bench, size);
    field(view.page, u"E-mail"_s)->setText(bench.server.email);
    field(view.page, u"Password"_s)->setText(u"right"_s);
    press(view.page, u"Sign in"_s);
    gallery::save(view.page, {u"account-key"_s, size});
}

void choosing(const QString &suffix, const QSize &size)
{
    AccountBench bench;
    bench.open();
    bench.signIn();
    Page view(bench, size);
    gallery::save(view.page, {u"account-choice"_s + suffix, size});
}

void edit(AccountBench &bench)
{
    const RecipeId paella = bench.library->addRecipe(u"Salmón con hinojo"_s, {u"400 g salmon"_s, u"1 fennel"_s});
    bench.library->plan.addRecipe(paella, {QDate(2026, 2, 13), bench.library->slot(u"dinner"_s)}).waitForFinished();
    bench.library->stock(u"2 kg flour"_s);
}

void linked(const QString &suffix, const QSize &size, bool withTrouble)
{
    AccountBench bench;
    bench.open();
    bench.signIn();
    bench.link();
    gallery::settle(600);
    Page view(bench, size);
    bench.library->clock.advanceMs(60'000);
    if (suffix.isEmpty())
        gallery::save(view.page, {u"account-linked"_s, size});
    bench.server.unreachable = true;
    edit(bench);
    bench.sync->syncNow();
    gallery::settle(600);
    gallery::save(view.page, {u"account-waiting"_s + suffix, size});
    if (!withTrouble)
        return;
    const auto park = [&](Writer &writer) -> Result<Done> {
        KJC_TRY_ASSIGN(entries, queuesummary::waiting(writer.connection(), *bench.sealer, 2));
        return syncqueue::park(writer, entries.at(0).opIds.at(0), u"quota"_s);
    };
    bench.library->store.transact({}, park, Origin::Remote).waitForFinished();
    bench.server.unreachable = false;
    bench.server.isMember = false;
    bench.sync->syncNow();
    gallery::settle(600);
    gallery::save(view.page, {u"account-trouble"_s + suffix, size});
    awaited(bench.sync->signOut());
    gallery::settle(300);
    press(view.page, u"Sign in"_s);
    gallery::save(view.page, {u"account-signedout"_s + suffix, size});
}

// Lines of a recipe that another device wrote without knowing of ours.
void conflicting(const QString &suffix, const QSize &size)
{
    AccountBench bench;
    bench.open();
    bench.signIn();
    const RecipeId paella = bench.library->addRecipe(
        u"Paella de verduras"_s, {u"400 g bomba rice"_s, u"1 l vegetable stock"_s, u"1 tsp smoked paprika"_s});
    bench.link();
    gallery::settle(600);
    const auto write = [&](Writer &writer) -> Result<Done> {
        KJC_TRY_ASSIGN(recipe, recipestore::load(writer.connection(), paella));
        const QString stamp = Stamp{bench.library->clock.nowMs() - 3'600'000, 0, 7}.toString();
        const auto line = [&](size_t at, const QString &text, const QString &ancestor) {
            return SaidWords{
                u"recipe_ingredient"_s, recipe.ingredients[at].id.uuid(), u"text"_s, text, stamp, ancestor};
        };
        return lostwords::settle(writer,
                                 {line(0, u"600 g rice"_s, u"600 g bomba rice"_s),
                                  line(1, u"1.5 l vegetable stock"_s, u"1 l vegetable stock"_s)},
                                 bench.library->clock.nowMs());
    };
    bench.library->store.transact({}, write, Origin::Remote).waitForFinished();
    Page view(bench, size);
    gallery::save(view.page, {u"account-conflict"_s + suffix, size});
}

void dialogs()
{
    AccountBench bench;
    bench.open();
    bench.signIn();
    bench.link();
    QWidget window;
    dialog(u"account-join"_s, new JoinDialog(u"Casa Rivera"_s, &window));
    dialog(u"account-signout"_s, new SignOutDialog(3, &window));
    auto *invite = new InviteDialog(*bench.sync, &window);
    invite->show();
    gallery::settle();
    gallery::save(*invite, {u"account-invite"_s, invite->size()});
    press(*invite, u"Make invitation"_s);
    dialog(u"account-invited"_s, invite);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    return gallery::run(app, [] {
        signingIn({}, kWide);
        keys(kWide);
        choosing({}, kWide);
        linked({}, kWide, true);
        linked(u"-1024"_s, kNarrow, false);
        conflicting({}, kWide);
        conflicting(u"-1024"_s, kNarrow);
        dialogs();
        Theme::current().setTextSize(150);
        linked(u"-text-150"_s, kNarrow, false);
        Theme::current().setTextSize(100);
        Theme::current().setScheme(Scheme::Dark);
        linked(u"-dark"_s, kWide, true);
        conflicting(u"-dark"_s, kWide);
        signingIn(u"-dark"_s, kNarrow);
        Theme::current().setScheme(Scheme::Light);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        linked(u"-rtl"_s, kWide, false);
        choosing(u"-rtl"_s, kNarrow);
    });
}
