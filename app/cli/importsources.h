// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/format.h"

#include <functional>

namespace kjc::cli {

// What `kjc import` was given: files, folders, archives, web addresses and "-" for stdin, opened one after the other.
class ImportSources
{
public:
    // `url`: where the page in a single file came from; may be empty.
    ImportSources(const QStringList &names, const QUrl &url);

    struct Item {
        ImportSource source;
        bool isNamed = true; // by the person; false: found in a folder or an archive, where anything may lie
    };
    using Take = std::function<void(const Item &)>;
    using Fail = std::function<void(const Error &)>;

    // How many files, pages and streams there are; what is in archives is not counted.
    [[nodiscard]] qsizetype count() const { return m_places.size(); }
    // Hands over what is at place `index`: one source, all those in an archive, or what failed there.
    void open(qsizetype index, const Take &take, const Fail &fail) const;

private:
    struct Place {
        QString name;
        bool isNamed = true;
    };
    [[nodiscard]] Result<ImportSource> sourceAt(const QString &name) const;

    QList<Place> m_places;
    QUrl m_url;
};

} // namespace kjc::cli
