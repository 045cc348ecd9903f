#include "core/base/painted.h"
#include <QWidget>
#include <QNetworkReply>
#include <openssl/evp.h>
QMutex lock;
