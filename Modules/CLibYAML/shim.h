#ifndef UPTAKE_CLIBYAML_SHIM_H
#define UPTAKE_CLIBYAML_SHIM_H

#include <yaml.h>

#endif
