package uk.saferhub.figures.disclosure;

/**
 * What a held-back number can be.
 *
 * @param least and @param most both possible; {@link #NO_END} where nothing bounds it above
 */
public record Range(long least, long most) {

    public static final long NO_END = Integer.MAX_VALUE;

    /** Whether it is no secret. */
    public boolean isOne() {
        return least >= most;
    }
}
