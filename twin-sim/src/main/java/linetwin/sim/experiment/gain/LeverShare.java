package linetwin.sim.experiment.gain;

import linetwin.sim.stats.ConfidenceInterval;

/**
 * What one lever contributes to a gain, in percent of the baseline's efficiency.
 *
 * @param lever its id
 * @param sharePercent Shapley value: what it adds on average over all orders in which the levers could come
 * @param firstInPercent what it adds as the only lever
 * @param lastInPercent what it adds to all others
 */
public record LeverShare(
        String lever,
        ConfidenceInterval sharePercent,
        ConfidenceInterval firstInPercent,
        ConfidenceInterval lastInPercent) {}
