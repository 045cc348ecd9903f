#include <QAbstractItemModel>
#include <QString>
