// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/desktopsettings.h"

#include "app/common/theme.h"

#include <qt_windows.h>

namespace kjc {

// Dark and light come with the palette.
void followDesktopSettings(Theme &theme)
{
    BOOL animated = TRUE;
    if (SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &animated, 0))
        theme.setSystemReducedMotion(!animated);
    HIGHCONTRASTW contrast{};
    contrast.cbSize = sizeof contrast;
    if (SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof contrast, &contrast, 0))
        theme.setSystemHighContrast(contrast.dwFlags & HCF_HIGHCONTRASTON);
}

} // namespace kjc
