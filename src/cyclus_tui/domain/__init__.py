"""What a session is and may become: values and functions, no screen and no disk.

Whatever of it is imported, the journal is told first what it has to know of each kind.
"""

from cyclus_tui.domain.journal import traits
from cyclus_tui.domain.registry import KINDS

traits.register_traits({kind.name: kind.traits for kind in KINDS.values()})
