#include "app/common/list.h"
#include "app/pantry/shelf.h"
#include "app/planner/week.h"
#include "sync/http/fetch.h"
#include <QSqlQuery>
const char *text = "SELECT id FROM meal"; const char *list[] = {"Select a meal; [or two]"};
void show() { load().then([] {}); }
