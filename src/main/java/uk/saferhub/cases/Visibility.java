package uk.saferhub.cases;

/** Who sees a contribution besides the agency that made it: everybody in the case, the hub's staff, or nobody. */
public enum Visibility {
    ALL,
    HUB,
    OWN
}
