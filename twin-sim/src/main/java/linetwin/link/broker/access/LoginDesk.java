package linetwin.link.broker.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Compares passwords, one at a time, on a thread of its own: that is made to be slow, and who is admitted must not wait for those
 * who guess. Each user has few places in the queue, and all unknown names together have as many as one user, so that guesses
 * at one name do not keep the others out. Who was right before is known at once. Safe for use by several threads.
 */
public final class LoginDesk implements AutoCloseable {
    private static final int MOST_WAITING_OF_A_USER = 4;
    private static final String UNKNOWN = "";

    /** Checked for unknown names, so that the time of the answer does not tell which names exist. */
    private final PasswordHash decoy = PasswordHash.of(new char[0]);

    private final Users users;
    private final SecretKeySpec key = new SecretKeySpec(random(), "HmacSHA256");
    private final Map<String, byte[]> right = new ConcurrentHashMap<>();
    private final Map<String, Integer> waiting = new HashMap<>();
    private final ExecutorService desk = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "logins");
        thread.setDaemon(true);
        return thread;
    });

    /** What became of a login. */
    public enum Answer {
        RIGHT,
        WRONG,
        /** Too many of the same name wait already: nobody looked. */
        BUSY
    }

    public LoginDesk(Users users) {
        this.users = users;
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** Checks a name and a password; the answer comes at once, or on the thread of the desk. */
    public void check(String name, String password, Consumer<Answer> answer) {
        byte[] trace = trace(name, password);
        byte[] known = right.get(name);
        if (known != null && MessageDigest.isEqual(known, trace)) {
            answer.accept(Answer.RIGHT);
            return;
        }
        String place = users.find(name).isPresent() ? name : UNKNOWN;
        synchronized (waiting) {
            if (waiting.getOrDefault(place, 0) >= MOST_WAITING_OF_A_USER) {
                answer.accept(Answer.BUSY);
                return;
            }
            waiting.merge(place, 1, Integer::sum);
        }
        desk.execute(() -> {
            Optional<User> user = users.find(name);
            boolean isSame = user.map(User::password).orElse(decoy).isOf(password.toCharArray());
            boolean isRight = user.isPresent() && isSame;
            synchronized (waiting) {
                waiting.merge(place, -1, Integer::sum);
            }
            if (isRight) {
                right.put(name, trace);
            }
            answer.accept(isRight ? Answer.RIGHT : Answer.WRONG);
        });
    }

    /** Tells passwords apart in this process and nowhere else. */
    private byte[] trace(String name, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(name.getBytes(UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(password.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    @Override
    public void close() {
        desk.shutdownNow();
    }
}
