package linetwin.model.line;

import java.util.List;

/**
 * What a station needs beside the item itself.
 *
 * @param joins ids of the elements upstream from which it takes one part each; the part becomes part of the item
 * @param consumes panels taken at the start of each cycle
 */
public record Material(List<String> joins, List<Consumption> consumes) {
    /** Needs nothing. */
    public static final Material NONE = new Material(List.of(), List.of());

    public Material {
        joins = List.copyOf(joins);
        consumes = List.copyOf(consumes);
    }
}
