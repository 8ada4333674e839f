package linetwin.sim.experiment.gain;

/**
 * The shares of several players in what they are worth together, by Shapley (A Value for n-Person Games, 1953): the mean
 * of what a player adds over all orders in which they could come. The shares add up to the worth of all less that of none.
 *
 * <p>A set of players is a number whose bit i says whether player i is in it.
 */
final class Shapley {
    private Shapley() {}

    /**
     * The share of each player.
     *
     * @param worth of every set of players, 2^k values
     */
    static double[] shares(double[] worth) {
        int players = players(worth);
        double[] weight = weights(players);
        double[] shares = new double[players];
        for (int set = 0; set < worth.length; set++) {
            for (int player = 0; player < players; player++) {
                if ((set & 1 << player) == 0) {
                    shares[player] += weight[Integer.bitCount(set)] * (worth[set | 1 << player] - worth[set]);
                }
            }
        }
        return shares;
    }

    private static int players(double[] worth) {
        int players = Integer.numberOfTrailingZeros(worth.length);
        if (Integer.bitCount(worth.length) != 1) {
            throw new IllegalArgumentException(worth.length + " sets can't be all sets of some players; must be 2^k");
        }
        return players;
    }

    /** By the size s of the set that the player joins: s! (k − s − 1)! / k!, the share of orders in which it does. */
    private static double[] weights(int players) {
        double[] weights = new double[players];
        double weight = 1.0 / Math.max(1, players);
        for (int size = 0; size < players; size++) {
            weights[size] = weight;
            weight *= (size + 1.0) / (players - size - 1);
        }
        return weights;
    }
}
