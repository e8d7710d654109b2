#include <stem/stemmer.h>

namespace fahras::stem {

const Stemmer& fahras() { return light10(); }

}  // namespace fahras::stem
