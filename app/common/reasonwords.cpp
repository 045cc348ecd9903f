// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/reasonwords.h"

#include "app/common/format.h"

#include <QCoreApplication>

namespace kjc {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(kjc::FillReason)
};
} // namespace

QString reasonInWords(FillReason reason, const QString &detail)
{
    switch (reason) {
    case FillReason::UsesSoon:
        //: Why a meal is suggested; %1 is a food that should be eaten soon: "uses spinach"
        return detail.isEmpty() ? QString() : Words::tr("uses %1").arg(format::isolated(detail));
    //: Why a meal is suggested: most of what it needs is in the pantry
    case FillReason::InPantry: return Words::tr("mostly at home");
    //: Why a meal is suggested
    case FillReason::Favourite: return Words::tr("a favourite");
    //: Why a meal is suggested: it takes little time
    case FillReason::Quick: return Words::tr("quick");
    //: Why a meal is suggested: it was not eaten for a while
    case FillReason::NotLately: return Words::tr("not eaten lately");
    case FillReason::Suits: return {};
    }
    return {};
}

} // namespace kjc
