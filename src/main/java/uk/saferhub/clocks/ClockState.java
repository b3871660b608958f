package uk.saferhub.clocks;

/** How a clock stands on a day. */
public enum ClockState {
    RUNNING,
    /** It warns: the last day is near. */
    SOON,
    LATE,
    PAUSED,
    MET,
    MET_LATE,
    /** Nothing is owed any more. */
    STOPPED
}
