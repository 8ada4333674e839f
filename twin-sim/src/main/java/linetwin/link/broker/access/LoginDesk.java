package linetwin.link.broker.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Compares passwords, one at a time, on a thread of its own: that is made to be slow, and who is admitted must not wait for those
 * who guess. All unknown names are one name here. Who was right before is known at once. Safe for use by several threads.
 */
public final class LoginDesk implements AutoCloseable {
    private static final String UNKNOWN = "";

    /** Checked for unknown names, so that the time of the answer does not tell which names exist. */
    private final PasswordHash decoy = PasswordHash.of(new char[0]);

    private final Users users;
    private final SecretKeySpec key = new SecretKeySpec(random(), "HmacSHA256");
    private final Map<String, byte[]> right = new ConcurrentHashMap<>();
    private volatile boolean isOver;
    private final LoginQueue queue = new LoginQueue();
    private final Thread thread = new Thread(this::work, "logins");

    /** What became of a login. */
    public enum Answer {
        RIGHT,
        WRONG,
        /** Too many from the same address wait already: nobody looked. */
        BUSY
    }

    public LoginDesk(Users users) {
        this.users = users;
        thread.setDaemon(true);
        thread.start();
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /**
     * Checks a name and a password; the answer comes at once, or on the thread of the desk.
     *
     * @param isStillThere who asks, when it is his turn; otherwise nobody looks, and there is no answer
     */
    public void check(Login login, BooleanSupplier isStillThere, Consumer<Answer> answer) {
        byte[] known = right.get(login.name());
        if (known != null && MessageDigest.isEqual(known, trace(login))) {
            answer.accept(Answer.RIGHT);
            return;
        }
        String place = users.find(login.name()).isPresent() ? login.name() : UNKNOWN;
        queue.add(place, new LoginQueue.Waiting(login, isStillThere, answer))
                .ifPresent(last -> last.answer().accept(Answer.BUSY));
    }

    private void work() {
        try {
            while (!isOver) {
                LoginQueue.Waiting next = queue.take();
                if (next.isStillThere().getAsBoolean()) {
                    next.answer().accept(isRight(next.login()) ? Answer.RIGHT : Answer.WRONG);
                }
            }
        } catch (InterruptedException e) { // the broker stops
            isOver = true;
        }
    }

    private boolean isRight(Login login) {
        Optional<User> user = users.find(login.name());
        boolean isSame =
                user.map(User::password).orElse(decoy).isOf(login.password().toCharArray());
        if (user.isPresent() && isSame) {
            right.put(login.name(), trace(login));
        }
        return user.isPresent() && isSame;
    }

    /** Tells passwords apart in this process and nowhere else. */
    private byte[] trace(Login login) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(login.name().getBytes(UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(login.password().getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    @Override
    public void close() {
        isOver = true;
        thread.interrupt();
    }
}
