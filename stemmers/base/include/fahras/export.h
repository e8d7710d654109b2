// What programs that link the shared library may see of it; everything else in it is hidden.
#pragma once

#define FAHRAS_API __attribute__((visibility("default")))
