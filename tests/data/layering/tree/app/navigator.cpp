#include "app/planner/week.h"
#include "app/pantry/shelf.h"
#include "sync/http/fetch.h"
