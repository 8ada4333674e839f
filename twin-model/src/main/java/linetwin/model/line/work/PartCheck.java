package linetwin.model.line.work;

import linetwin.model.value.Distribution;
import linetwin.model.value.Fractions;

/**
 * The danger that a wrong part is taken for an item. One that is found holds the work until the right part is looked up and
 * fetched; one that is not found is a defect of the item.
 *
 * @param probability that the part for an item is a wrong one, 0..1
 * @param detection probability that a wrong one is found here, 0..1
 * @param lookUp until it is known which part is the right one and where it is
 * @param exchange of the parts
 */
public record PartCheck(double probability, double detection, Distribution lookUp, Distribution exchange) {
    /** The name of the stops that it leads to. */
    public static final String NAME = "wrong-part";

    public PartCheck {
        Fractions.require("probability of a wrong part", probability);
        Fractions.require("detection of a wrong part", detection);
    }
}
