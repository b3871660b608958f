package uk.saferhub.analysis;

import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Actor;

/** A page whose numbers a finding may cite, and then keeps. */
interface Keepable {

    /** Its address without what is asked, such as "/analysis/trend". */
    String path();

    /** How many months it shows where none are asked for. */
    int usualMonths();

    /** Whether it may be asked of an agency's records. */
    default boolean ofAgencies() {
        return false;
    }

    /** The table that it shows now, or null where there is none to show. */
    @Nullable
    Table table(Scope scope, Actor actor);
}
