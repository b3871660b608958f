package uk.saferhub.letters;

/**
 * Why a letter is held up.
 *
 * @param rule the rule's ID
 * @param sentence what is wrong, which never says where a safe address is
 * @param canGoOn whether a reason lets it go; without it the body that holds the address must send it itself
 */
record Stop(String rule, String sentence, boolean canGoOn) {}
