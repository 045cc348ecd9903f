// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistant/previewdialog.h"

#include "app/common/format.h"
#include "app/common/textarea.h"

#include <QJsonDocument>

namespace kjc {

using namespace Qt::StringLiterals;

static constexpr int kLines = 18;

// Easier to read with line ends; the words are the same.
static QString laidOut(const QString &body)
{
    const QJsonDocument json = QJsonDocument::fromJson(body.toUtf8());
    if (json.isNull())
        return body;
    QString text = QString::fromUtf8(json.toJson(QJsonDocument::Indented));
    return text.replace(u"\\n"_s, u"\n"_s).replace(u"\\\""_s, u"\""_s);
}

PreviewDialog::PreviewDialog(const QString &who, const QString &body, QWidget *parent)
    : Dialog(tr("What is sent to %1").arg(format::isolated(who)),
             tr("This, and nothing else. Your key goes along in the envelope and is not shown here."), parent)
{
    auto *text = new TextArea(this);
    text->setReadOnly(true);
    text->setLeastLines(kLines);
    text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    text->setPlainText(laidOut(body));
    text->setAccessibleName(tr("What is sent"));
    setContent(text);
    setSafeChoice(tr("Close"));
}

} // namespace kjc
