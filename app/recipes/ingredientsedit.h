// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/textarea.h"
#include "core/domain/recipe.h"

#include <QHash>

namespace kjc {

// Ingredients as text, one a line, with what the program understands of each beside it: "750 g · potatoes".
class IngredientsEdit : public TextArea
{
    Q_OBJECT
public:
    explicit IngredientsEdit(QWidget *parent = nullptr);

    void setLanguage(const QString &language); // BCP 47; empty: guessed

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] const ParsedIngredient &understood(const QString &line);
    void placeSide();
    void paintSide();
    void paintLine(QPainter &painter, const QRectF &row, const QString &line);
    void describeLine();

    QWidget *m_side;
    QString m_language;
    QHash<QString, ParsedIngredient> m_known; // by line; understanding costs little, but typing repaints often
};

} // namespace kjc
