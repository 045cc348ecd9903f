#include "app/planner/week.h"
