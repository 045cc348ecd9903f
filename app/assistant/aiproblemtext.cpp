// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant/aiproblemtext.h"

#include "app/common/format.h"

#include <QCoreApplication>

namespace kjc {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kjc::AiProblem)

public:
    static QString ofWay(AiProblem problem);
    static QString ofProvider(AiProblem problem);
    static QString ofAnswer(AiProblem problem);
    static QString advice(const AiError &error);
};

} // namespace

// What went wrong on the way there and back; with %1 for who was asked where it is of them.
QString Words::ofWay(AiProblem problem)
{
    switch (problem) {
    case AiProblem::Offline: return tr("You are offline.");
    //: %1 is an assistant: "Claude"; as in all of these
    case AiProblem::Dns: return tr("%1 cannot be found on the network.");
    case AiProblem::ConnectTimeout: return tr("%1 cannot be reached.");
    case AiProblem::FirstByteTimeout: return tr("%1 took the question and did not answer.");
    case AiProblem::IdleTimeout: return tr("The answer of %1 stopped half-way.");
    case AiProblem::TotalTimeout: return tr("The answer of %1 took too long.");
    case AiProblem::Connection: return tr("The connection to %1 broke off.");
    case AiProblem::Tls: return tr("The connection to %1 cannot be trusted, so nothing was sent.");
    case AiProblem::Redirect: return tr("%1 sends the question somewhere else. It was not followed.");
    case AiProblem::CaptivePortal: return tr("This network wants you to sign in first.");
    case AiProblem::Library: return tr("Your library could not be read.");
    default: return {};
    }
}

QString Words::ofProvider(AiProblem problem)
{
    switch (problem) {
    case AiProblem::Auth: return tr("%1 does not accept the key.");
    case AiProblem::Billing: return tr("%1 asks for payment first.");
    case AiProblem::Permission: return tr("This key may not ask %1 that.");
    case AiProblem::NotFound: return tr("%1 does not have this model.");
    case AiProblem::BadRequest: return tr("%1 did not take the question.");
    case AiProblem::TooLarge: return tr("The question is too long for %1.");
    case AiProblem::RateLimited: return tr("%1 was asked too often in a short time.");
    case AiProblem::Quota: return tr("What you may ask %1 is used up for now.");
    case AiProblem::Overloaded: return tr("%1 has too much to do at the moment.");
    case AiProblem::Server: return tr("Something went wrong at %1.");
    case AiProblem::Budget: return tr("This would cost more than you allowed for this month.");
    case AiProblem::NoConsent: return tr("You have not agreed yet to send anything to %1. Nothing was sent.");
    default: return {};
    }
}

QString Words::ofAnswer(AiProblem problem)
{
    switch (problem) {
    case AiProblem::Truncated: return tr("The answer of %1 was cut off.");
    case AiProblem::Protocol: return tr("%1 answered in a way this program does not know.");
    case AiProblem::ProtocolLimit: return tr("%1 sent far more than an answer needs. It was cut off there.");
    case AiProblem::Refused: return tr("%1 did not want to answer that.");
    case AiProblem::InvalidOutput: return tr("Nothing that %1 proposed could be used here.");
    case AiProblem::Cancelled: return tr("Stopped.");
    default: return {};
    }
}

QString Words::advice(const AiError &error)
{
    switch (adviceFor(error.problem)) {
    case AiAdvice::TryAgain: return tr("Try again in a moment.");
    case AiAdvice::TryLater:
        if (error.retryAfter)
            //: %1 is a time: "5 min"
            return tr("Try again in %1.").arg(format::minutes(int((error.retryAfter->count() + 59'999) / 60'000)));
        return tr("Try again later.");
    case AiAdvice::AskAnother: return tr("Say it in other words, or ask another assistant.");
    case AiAdvice::EditKey: return tr("Check the key in the settings.");
    case AiAdvice::AddCredit: return tr("Add credit to your account there.");
    case AiAdvice::ChooseModel: return tr("Choose another model in the settings.");
    case AiAdvice::SignInToNetwork: return tr("Open any web page, sign in to the network, and try again.");
    case AiAdvice::GoOnline: return tr("The built-in planner needs no network.");
    case AiAdvice::ShortenRequest: return tr("Ask for fewer days, or in fewer words.");
    case AiAdvice::RaiseBudget: return tr("You can raise the limit in the settings.");
    case AiAdvice::GiveConsent: return tr("In the settings you can see what would be sent, and agree.");
    case AiAdvice::ReportBug: return tr("Perhaps there is a newer version of this program.");
    case AiAdvice::Nothing: break;
    }
    return {};
}

static QList<AiRemedy> remediesFor(AiProblem problem)
{
    if (problem == AiProblem::Cancelled)
        return {};
    if (problem == AiProblem::Library)
        return {AiRemedy::Again};
    switch (adviceFor(problem)) {
    case AiAdvice::EditKey:
    case AiAdvice::ChooseModel:
    case AiAdvice::RaiseBudget:
    case AiAdvice::GiveConsent: return {AiRemedy::BuiltIn, AiRemedy::Settings};
    case AiAdvice::AddCredit:
    case AiAdvice::ShortenRequest:
    case AiAdvice::AskAnother: return {AiRemedy::BuiltIn};
    default: return {AiRemedy::BuiltIn, AiRemedy::Again};
    }
}

AiProblemText aiProblemText(const AiError &error, const QString &who, int kept)
{
    QString title = Words::ofWay(error.problem);
    if (title.isEmpty())
        title = Words::ofProvider(error.problem);
    if (title.isEmpty())
        title = Words::ofAnswer(error.problem);
    if (title.contains(QLatin1StringView("%1")))
        title = title.arg(format::isolated(who));
    QStringList text{kept > 0 ? Words::tr("The %n suggestion(s) that came are kept.", nullptr, kept)
                              : Words::tr("Your plan is as it was.")};
    if (const QString advice = Words::advice(error); !advice.isEmpty())
        text.append(advice);
    return {title, text.join(QLatin1Char(' ')), remediesFor(error.problem)};
}

QString nameOf(AiRemedy remedy)
{
    switch (remedy) {
    //: Button beside a problem of an assistant
    case AiRemedy::BuiltIn: return Words::tr("Use the built-in planner");
    case AiRemedy::Again: return Words::tr("Try again");
    case AiRemedy::Settings: return Words::tr("Open settings");
    }
    return {};
}

} // namespace kjc
