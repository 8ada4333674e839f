package linetwin.link.foreign;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linetwin.link.foreign.mapping.MessageRule.Meaning;
import linetwin.link.log.LogRule;
import linetwin.model.state.StationState;

/** What one log says of the states of elements now, so that it can be unsaid when nobody writes it any more. */
final class LogVoice {
    private static final Meaning NOTHING = new Meaning(Optional.empty(), "");

    private final LogRule rule;

    /** Below all that is said of a station at a moment, and apart from what other logs suppose. */
    private final int otherwisePriority;

    private final Map<ElementAccount, Set<String>> keys = new LinkedHashMap<>();
    private final Set<String> supposed = new HashSet<>();
    private final Set<String> said = new HashSet<>();
    private final Map<String, Map<String, Meaning>> stops = new LinkedHashMap<>();
    private final Map<ElementAccount, Integer> files = new LinkedHashMap<>();
    private final Set<Integer> over = new HashSet<>();
    private final Set<Integer> silent = new HashSet<>();

    /** @param number of the rule, from 0 */
    LogVoice(int number, LogRule rule) {
        this.rule = rule;
        otherwisePriority = -1 - number;
    }

    LogRule rule() {
        return rule;
    }

    /** Whether nobody has written a file of it for longer than is usual. */
    boolean isSilent(int file) {
        return silent.contains(file);
    }

    /** The elements that one of its files has told of last, or one that it goes on. */
    List<ElementAccount> elements(int file) {
        return files.entrySet().stream()
                .filter(entry -> entry.getValue() == file || over.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** A file of it is over, and another one goes on. */
    void turnOver(int file) {
        over.add(file);
    }

    /** An element of one place is one machine, whatever its names. */
    private static String key(ElementAccount account, String name) {
        return account.element().places() > 1 ? name : account.element().id();
    }

    /** It tells of an element. */
    void hear(ElementAccount account, String name, int file) {
        files.put(account, file);
        String key = key(account, name);
        keys.computeIfAbsent(account, any -> new HashSet<>()).add(key);
        otherwise(account, key);
    }

    private void otherwise(ElementAccount account, String key) {
        if (rule.otherwise().isPresent() && supposed.add(of(account, key))) {
            account.said()
                    .say(key, otherwisePriority, Meaning.of(rule.otherwise().get()));
        }
    }

    void say(ElementAccount account, String name, Meaning meaning) {
        String key = key(account, name);
        said.add(of(account, key));
        account.said().say(key, rule.meaning().priority(), meaning);
    }

    void unsay(ElementAccount account, String name) {
        say(account, name, NOTHING);
    }

    private static String of(ElementAccount account, String key) {
        return account.element().id() + '\n' + key;
    }

    void beginStop(ElementAccount account, String name, Meaning meaning) {
        stops.computeIfAbsent(account.element().id(), any -> new LinkedHashMap<>())
                .put(name, meaning);
        say(account, name, meaning);
    }

    /** Of several names of one machine another one may be stopped still. */
    void endStop(ElementAccount account, String name) {
        Map<String, Meaning> open = stops.getOrDefault(account.element().id(), new LinkedHashMap<>());
        open.remove(name);
        unsay(account, name);
        if (account.element().places() <= 1) {
            open.forEach((other, meaning) -> say(account, other, meaning));
        }
    }

    /** What is said of an element ends, unless it says by itself how long it lasts; whether it has ended. */
    boolean fallSilent(ElementAccount account) {
        boolean isStopped =
                !stops.getOrDefault(account.element().id(), Map.of()).isEmpty();
        boolean isAway = account.said()
                .current()
                .filter(state -> state == StationState.OFF_SHIFT || state == StationState.BREAK)
                .isPresent();
        if (isStopped || isAway || !account.stays().isEmpty()) {
            return false;
        }
        end(account);
        return true;
    }

    /** All that is said of an element ends. */
    void end(ElementAccount account) {
        for (String key : keys.getOrDefault(account, Set.of())) {
            if (said.remove(of(account, key))) {
                account.said().say(key, rule.meaning().priority(), NOTHING);
            }
            if (supposed.remove(of(account, key))) {
                account.said().say(key, otherwisePriority, NOTHING);
            }
        }
    }

    void setSilent(int file) {
        silent.add(file);
    }

    /** Somebody writes a file of it again. */
    void wake(int file) {
        silent.remove(file);
        elements(file).forEach(account -> keys.getOrDefault(account, Set.of()).forEach(key -> otherwise(account, key)));
    }
}
