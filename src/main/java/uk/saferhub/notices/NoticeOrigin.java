package uk.saferhub.notices;

import uk.saferhub.access.Actor;

/** What a notice may be begun from, and answers once it is made out: a complaint (ASB-14). Whoever keeps those knows the rules. */
public interface NoticeOrigin {

    /**
     * Where it happened, as an address.
     *
     * @param reference of the complaint
     * @throws uk.saferhub.access.NotFound where it may not be seen, or not be linked to notices
     */
    String place(String reference, Actor actor);

    /**
     * Links them, as somebody who does both may.
     *
     * @param notice reference of the notice that was made out
     * @throws uk.saferhub.access.NotFound as above
     */
    void answered(String reference, String notice, Actor actor);
}
