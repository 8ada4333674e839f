package linetwin.link.log;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.link.log.form.LogException;
import linetwin.model.telemetry.limit.Excerpt;
import linetwin.model.value.Closest;

/**
 * What could not be used of the rows of one file: words that the mapping does not know, each with how often it came, which make
 * the log useless; and other rows, one by one, which are told to whoever listens.
 */
final class LogRefusals {
    private static final int MOST_WORDS = 1_000;
    private static final int MOST_SHOWN = 20;

    private final String file;
    private final LogListener listener;
    private final Map<String, Map<String, Long>> words = new LinkedHashMap<>();
    private long refused;
    private String first = "";

    LogRefusals(String file, LogListener listener) {
        this.file = file;
        this.listener = listener;
    }

    /** @param why the rest of a sentence that begins with the row */
    void refuse(long line, String why) {
        String text = file + ", line " + line + ": " + why;
        first = refused == 0 ? text : first;
        refused++;
        listener.onRefused(file + ' ' + why.split(" ", 2)[0], text);
    }

    /** @param what the mapping has no meaning for, such as {@code state at /mode} */
    void unknown(String what, String word) {
        Map<String, Long> counts = words.computeIfAbsent(what, any -> new HashMap<>());
        if (counts.size() < MOST_WORDS || counts.containsKey(word)) {
            counts.merge(word, 1L, Long::sum);
        }
    }

    long refused() {
        return refused;
    }

    /** Why the first one was refused. */
    String first() {
        return first;
    }

    /** The mistakes in words, if there are any. */
    Optional<LogException> findUnknown(Collection<String> knownElements) {
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new LogException(words.entrySet().stream()
                        .flatMap(entry -> Stream.of(sentence(entry.getKey(), entry.getValue(), knownElements)))
                        .collect(Collectors.joining("\n"))));
    }

    private String sentence(String what, Map<String, Long> counts, Collection<String> knownElements) {
        String shown = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_SHOWN)
                .map(entry -> "'" + Excerpt.of(entry.getKey()) + "' (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
        String more = counts.size() > MOST_SHOWN ? " and " + (counts.size() - MOST_SHOWN) + " more" : "";
        Optional<String> meant = counts.size() == 1
                ? Closest.to(counts.keySet().iterator().next(), new TreeSet<>(knownElements))
                : Optional.empty();
        return file + ": has " + what + ", for which the mapping has no name, with how often: " + shown + more + "."
                + meant.map(name -> "\nMaybe '" + name + "' is meant.").orElse("");
    }
}
