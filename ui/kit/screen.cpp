#include "ui/kit/screen.h"
