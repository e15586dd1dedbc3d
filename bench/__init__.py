"""How fast Blowback is, how much memory it takes, and how well it agrees with coded gold."""

import os

# One thread for the numeric libraries, here and in all that is started from here: a process is compared with a process.
os.environ |= {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
