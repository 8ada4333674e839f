package linetwin.link.foreign.word;

import java.util.Map;
import java.util.Optional;

/** Which element of a line is meant by a name in its messages: names first, then patterns in the order of the file. */
public final class ElementNames {
    private final WordMap<String> ids;

    /** @param ids by names and patterns with {@code *} */
    public ElementNames(Map<String, String> ids) {
        this.ids = new WordMap<>(ids);
    }

    public Optional<String> find(String name) {
        return ids.find(name);
    }
}
