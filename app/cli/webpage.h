// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/recipe/fetchedpage.h"

namespace kjc::cli {

// Fetches a page and waits for it. Unsupported in a build without the network.
Result<FetchedPage> fetchPage(const QUrl &url);

} // namespace kjc::cli
