package linetwin.link.broker.access;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Logins that wait to be checked. Each pair of a name and an address has its turn, so that who guesses at one name holds up
 * neither other names nor the same name from elsewhere. Safe for use by several threads.
 */
final class LoginQueue {
    private static final int MOST_OF_AN_ADDRESS = 64;

    private final Map<Turn, Deque<Waiting>> turns = new LinkedHashMap<>();

    private record Turn(String place, String address) {}

    /** One who waits, whether he is still there, and what is told him. */
    record Waiting(Login login, BooleanSupplier isStillThere, Consumer<LoginDesk.Answer> answer) {}

    /** Adds one to those of a place; if an address has too many then, the last of its longest turn has to go. */
    synchronized Optional<Waiting> add(String place, Waiting waiting) {
        String address = waiting.login().address();
        turns.computeIfAbsent(new Turn(place, address), turn -> new ArrayDeque<>())
                .add(waiting);
        notifyAll();
        return count(address) > MOST_OF_AN_ADDRESS ? Optional.of(removeLast(address)) : Optional.empty();
    }

    private int count(String address) {
        return turns.entrySet().stream()
                .filter(turn -> turn.getKey().address().equals(address))
                .mapToInt(turn -> turn.getValue().size())
                .sum();
    }

    private Waiting removeLast(String address) {
        Map.Entry<Turn, Deque<Waiting>> longest = turns.entrySet().stream()
                .filter(turn -> turn.getKey().address().equals(address))
                .max(Comparator.comparingInt(turn -> turn.getValue().size()))
                .orElseThrow();
        Waiting last = longest.getValue().removeLast();
        if (longest.getValue().isEmpty()) {
            turns.remove(longest.getKey());
        }
        return last;
    }

    /** The next one, for whom it waits. */
    synchronized Waiting take() throws InterruptedException {
        while (turns.isEmpty()) {
            wait();
        }
        Map.Entry<Turn, Deque<Waiting>> first = turns.entrySet().iterator().next();
        Turn turn = first.getKey();
        Deque<Waiting> line = first.getValue();
        turns.remove(turn);
        Waiting next = line.remove();
        if (!line.isEmpty()) {
            turns.put(turn, line); // behind the others
        }
        return next;
    }
}
