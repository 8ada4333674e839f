package linetwin.ui.cost;

import linetwin.sim.learn.counterfactual.Cost;

/** What the user is told who asked what a stop cost. */
sealed interface CostAnswer {
    /** Nobody asked. */
    record None() implements CostAnswer {}

    /** It is being computed; of so many runs, so many are done. */
    record UnderWay(int done, int of) implements CostAnswer {}

    /**
     * It can't be told.
     *
     * @param key of the words that say why
     * @param detail what the words leave open
     */
    record Unavailable(String key, String detail) implements CostAnswer {}

    /** It is known. */
    record Told(CostQuestion question, Cost cost) implements CostAnswer {}
}
