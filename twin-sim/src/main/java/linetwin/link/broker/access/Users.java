package linetwin.link.broker.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.link.secret.Password;

/** Whom an embedded broker admits, by name; passwords are kept as hashes only. Immutable. */
public final class Users {
    private final Map<String, User> byName;

    Users(Collection<User> users) {
        Map<String, User> map = new LinkedHashMap<>();
        users.forEach(user -> map.put(user.name(), user));
        byName = Collections.unmodifiableMap(map);
    }

    /** Nobody. */
    public static Users none() {
        return new Users(List.of());
    }

    /** The same users and one more, or another password and role of one of them. */
    public Users with(String name, Role role, Password password) {
        char[] revealed = password.reveal();
        Map<String, User> map = new LinkedHashMap<>(byName);
        try {
            map.put(name, new User(name, role, PasswordHash.of(revealed)));
        } catch (IllegalArgumentException e) {
            throw new BrokerException("user '" + name + "' can't be added: " + e.getMessage() + ".");
        } finally {
            Arrays.fill(revealed, '\0');
        }
        return new Users(map.values());
    }

    boolean isEmpty() {
        return byName.isEmpty();
    }

    Collection<User> all() {
        return byName.values();
    }

    public Optional<User> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public String toString() {
        return "Users" + byName.keySet();
    }
}
