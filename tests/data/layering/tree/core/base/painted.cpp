#include "core/base/painted.h"

#include <QtGui/QIcon>
#include <QNetworkAccessManager>
#include "sync/http/fetch.h"

// A comment may say tr("Onion") or QMutex.
QString name() { return tr("Onion"); }
QStringList words() { return {str("a;[b"), QString()}; }
