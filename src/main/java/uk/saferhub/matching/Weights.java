package uk.saferhub.matching;

import java.util.List;

/**
 * What each level weighs. Two different people are either strangers or share a household; housemates agree on the
 * household's facts (address, family name, phone) as one person's records do, so that those facts tell nothing against that.
 *
 * @param prior how likely two records picked at random are one person, 0 to 1
 * @param housemates how likely they are two people of one household, 0 to 1
 * @param household which comparisons are of the household, as bits
 * @param m by comparison and level (level 0, no evidence, stays unused): how often records of one person are at it
 * @param u how often records of strangers are
 */
record Weights(double prior, double housemates, int household, double[][] m, double[][] u) {

    /** How likely a pair is one person, and how likely two of one household; strangers are the rest. */
    record Likelihood(double same, double housemates) {}

    /** What is believed before any data. */
    static Weights believed(List<Comparison> comparisons, double prior) {
        double[][] m = new double[comparisons.size()][];
        double[][] u = new double[comparisons.size()][];
        int household = 0;
        boolean addressed = false;
        for (int i = 0; i < m.length; i++) {
            Comparison here = comparisons.get(i);
            m[i] = shares(here, true);
            u[i] = shares(here, false);
            if (here.household()) household |= 1 << i;
            addressed |= here.household() && (here.meaning() == Meaning.POSTCODE || here.meaning() == Meaning.STREET);
        }
        // Without an address nothing tells a household from a common name.
        return new Weights(prior, addressed ? prior : 0, addressed ? household : 0, m, u);
    }

    private static double[] shares(Comparison comparison, boolean same) {
        double[] shares = new double[comparison.different() + 1];
        for (int level = 1; level < comparison.different(); level++) {
            Level here = comparison.levels().get(level - 1);
            shares[level] = same ? here.m() : here.u();
        }
        shares[comparison.different()] = same ? comparison.m() : comparison.u();
        norm(shares);
        return shares;
    }

    Weights with(double newPrior, double newHousemates) {
        return new Weights(newPrior, newHousemates, household, m, u);
    }

    Weights with(double[][] newM, double[][] newU) {
        return new Weights(prior, housemates, household, newM, newU);
    }

    /** In bits: 1 doubles the odds that it is one person and not two strangers. */
    double bits(int comparison, int level) {
        if (level == Comparison.NO_EVIDENCE) return 0;
        return log2(m[comparison][level] / u[comparison][level]);
    }

    boolean ofHousehold(int comparison) {
        return (household >> comparison & 1) == 1;
    }

    /** The odds before any comparison, in bits. */
    double priorBits() {
        return log2(prior / (1 - prior));
    }

    /**
     * What a household takes away from facts that it shares, in bits; hardly above 0, where they differ.
     *
     * @param all the bits of all facts
     * @param personal of those that a household does not share
     */
    double householdBits(double all, double personal) {
        if (housemates == 0) return 0;
        double strangers = 1 - prior - housemates;
        return log2((1 - prior) / (strangers + housemates * Math.pow(2, all - personal)));
    }

    /** By a pattern alone, leaving out the facts in the mask and the rarity of values. */
    Likelihood likelihood(long pattern, int but) {
        double all = 0;
        double personal = 0;
        for (int i = 0; i < m.length; i++) {
            if ((but >> i & 1) == 1) continue;
            double bits = bits(i, Comparer.levelIn(pattern, i));
            all += bits;
            if (!ofHousehold(i)) personal += bits;
        }
        double mates = housemates * Math.pow(2, -personal);
        double strangers = (1 - prior - housemates) * Math.pow(2, -all);
        double sum = prior + mates + strangers;
        return new Likelihood(prior / sum, mates / sum);
    }

    static double probability(double bits) {
        return 1 / (1 + Math.pow(2, -bits));
    }

    static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    static void norm(double[] parts) {
        double sum = 0;
        for (double part : parts) sum += part;
        for (int i = 0; i < parts.length; i++) parts[i] /= sum;
    }
}
