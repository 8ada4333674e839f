package linetwin.link.broker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import linetwin.link.broker.room.Room;

/**
 * Who may use which client id: one that is in use belongs to the user who brought it, since whoever connects under it gets its
 * session, and can wipe it out. The sessions that are kept for absent clients are counted here too. Safe for use by several
 * threads.
 */
final class ClientIds {
    private final int mostSessions;
    private final int mostSessionsOfAUser;
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> durable = new HashSet<>();

    /**
     * Ids of which nobody knows anything yet.
     *
     * @param mostSessions kept for clients that are away, in all
     */
    ClientIds(int mostSessions) {
        this.mostSessions = mostSessions;
        this.mostSessionsOfAUser = Math.max(1, mostSessions / 2);
    }

    /**
     * Takes an id for a client; says why not if it can't have it.
     *
     * @param user empty where nobody is asked who he is
     * @param isDurable whether the broker is to keep its session
     * @param isInUse whether the broker knows an id
     */
    synchronized Optional<String> take(String id, String user, boolean isDurable, Predicate<String> isInUse) {
        String owner = owners.get(id);
        if (owner != null && !owner.equals(user) && isInUse.test(id)) {
            return Optional.of("it belongs to another user");
        }
        if (isDurable && !durable.contains(id)) {
            Optional<String> refusal = crowding(user, isInUse);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        forgetUnused(isInUse);
        owners.put(id, user);
        if (isDurable) {
            durable.add(id);
        } else {
            durable.remove(id);
        }
        return Optional.empty();
    }

    private Optional<String> crowding(String user, Predicate<String> isInUse) {
        if (durable.size() >= mostSessionsOfAUser) {
            durable.removeIf(isInUse.negate());
        }
        long own = durable.stream().filter(id -> user.equals(owners.get(id))).count();
        if (durable.size() >= mostSessions || (!user.isEmpty() && own >= mostSessionsOfAUser)) {
            return Optional.of("the broker keeps " + durable.size() + " sessions already");
        }
        return Optional.empty();
    }

    private void forgetUnused(Predicate<String> isInUse) {
        if (owners.size() > 4 * (mostSessions + Room.MOST_CONNECTIONS)) {
            owners.keySet().removeIf(isInUse.negate());
        }
    }
}
