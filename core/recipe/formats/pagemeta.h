// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/htmldocument.h"

#include <QUrl>

namespace kjc::formats {

// What the head of a page says about it, empty where it says nothing.
struct PageMeta {
    QString title;
    QString heading; // the first h1
    QString description;
    QString image;
    QString language; // BCP 47
    QString siteName;
    QString author;
    QUrl base; // what relative addresses are relative to: <base>, the address given, the canonical one
};

// `url`: where the page came from; may be empty. Pure.
PageMeta readPageMeta(const HtmlDocument &page, const QUrl &url);

} // namespace kjc::formats
