// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/fetchedpage.h"
#include "core/recipe/formats/format.h"

#include <QFuture>
#include <QStringList>

#include <atomic>
#include <memory>

namespace kjc::importing {

// Set to true to stop reading before the next file; what was read until then comes back.
using Stop = std::shared_ptr<std::atomic<bool>>;

// Each reads on the thread pool, never fails as a whole, and names what could not be read in `failures`.

// Files, folders with all below them, and archives. What lies in folders and archives and is no recipe (pictures, styles) is
// passed over; a file that was named is not.
QFuture<ImportBatch> readFiles(const QStringList &paths, const Stop &stop);
// A page from the web.
QFuture<ImportBatch> readPage(const FetchedPage &page);
// What was pasted: the source of a page, JSON, Cooklang, or a recipe in plain words.
QFuture<ImportBatch> readText(const QString &text);

} // namespace kjc::importing
