package linetwin.model.line.work;

import java.util.List;
import linetwin.model.line.resource.Supply;

/**
 * What a station needs beside the item itself.
 *
 * @param joins ids of the elements upstream from which it takes one part each; the part becomes part of the item
 * @param consumes panels taken from a panel store at the start of each cycle
 * @param supplies what is kept at the line-side
 */
public record Material(List<String> joins, List<Consumption> consumes, List<Supply> supplies) {
    /** Needs nothing. */
    public static final Material NONE = new Material(List.of(), List.of(), List.of());

    public Material {
        joins = List.copyOf(joins);
        consumes = List.copyOf(consumes);
        supplies = List.copyOf(supplies);
    }

    /** With nothing kept at the line-side. */
    public Material(List<String> joins, List<Consumption> consumes) {
        this(joins, consumes, List.of());
    }
}
