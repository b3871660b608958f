package uk.saferhub.configuration;

/** Looks at one side of a pack and tells what is wrong. */
interface Check {

    void check(Pack pack, Spots spots);
}
