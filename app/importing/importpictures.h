// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/format.h"

#include <functional>

class QObject;

namespace kjc {
class PictureSource;
}

// Pictures that lie beside recipes, in a folder or an archive. Until a recipe is saved its imageUrl carries one: the address of
// a file, or the bytes themselves. None is ever fetched.
namespace kjc::importing {

// Says where the file at a path is, relative to the folder or archive that is read, as an address to be carried; empty when
// there is no such file.
using Beside = std::function<QString(const QString &path)>;
QString carriedFile(const QString &file);
QString carriedBytes(const QByteArray &bytes);

// Whatever a document says: it has no business with files of this computer.
void dropLocalAddresses(ImportBatch &batch, size_t first);
// Gives the recipes of `batch` from `first` on, which came from the file at `path`, the picture they name ("image:
// soup.jpg"), or else one that has the name of their file. Recipes that say where on the web theirs is keep that.
void attachPictures(ImportBatch &batch, size_t first, const QString &path, const Beside &beside);

// Calls done(recipes, left) on the thread of `context`, when the pictures that recipes carry have become photos; `left` is how
// many could not be read and were left out. Never after `context` is gone.
using Kept = std::function<void(std::vector<ImportedRecipe> recipes, int left)>;
void keepPictures(PictureSource &pictures, QObject *context, std::vector<ImportedRecipe> recipes, const Kept &done);

} // namespace kjc::importing
