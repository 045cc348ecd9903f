// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/formats/format.h"

namespace kjc::formats {

struct ArchiveLimits {
    size_t files = 20'000;
    qint64 totalBytes = 1'024LL * 1024 * 1024; // unpacked
    qint64 fileBytes = 256LL * 1024 * 1024;    // of one file, unpacked
};

struct Unpacked {
    std::vector<ImportSource> sources; // each named by its path in the archive
    std::vector<Error> failures;       // what was left out, each with its path as `place`
};

// Whether the first bytes are those of a zip or tar (also compressed) that unpack() opens. A plain gzip file is none.
bool isArchive(const ImportSource &source);

// The files in a zip or tar. Nothing is written to the disk. Files that are damaged, encrypted or past a limit are named in
// `failures`; Parse when it is no archive, Empty when it holds no file. Pure; safe from any thread.
Result<Unpacked> unpack(const ImportSource &source, const ArchiveLimits &limits = {});

} // namespace kjc::formats
