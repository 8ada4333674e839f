package linetwin.model.line.resource;

import java.util.Optional;
import linetwin.model.value.Ids;
import linetwin.model.value.Text;

/**
 * Pieces kept at the line-side in two bins: an empty bin is called off, and a fleet brings a full one.
 *
 * @param part names what is in the bins, unique within the station; of panels it is the family
 * @param from the panel store that a bin is filled from; empty for parts that the warehouse always has
 * @param perItem pieces taken at the start of each cycle
 * @param bin pieces in a full bin
 * @param fleet the id of the fleet that brings it
 */
public record Supply(String part, Text title, Optional<String> from, int perItem, int bin, String fleet) {
    public Supply {
        Ids.require("part", part);
        if (perItem < 1 || bin < perItem) {
            throw new IllegalArgumentException("bin of '" + part + "' holds " + bin + " pieces for " + perItem
                    + " in each item; it must hold those of 1 item or more");
        }
    }
}
