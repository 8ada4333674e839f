package linetwin.ui.passport;

import java.util.List;

/**
 * A passport as it is shown.
 *
 * @param title the identifier
 * @param facts sentences
 */
record Sheet(String title, List<String> facts, List<Section> sections) {
    Sheet {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /**
     * A table of it.
     *
     * @param key of its title
     * @param columns keys of their titles
     * @param rows a text for each column
     */
    record Section(String key, List<String> columns, List<List<String>> rows) {
        Section {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
