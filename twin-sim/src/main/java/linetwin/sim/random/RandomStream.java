package linetwin.sim.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import linetwin.sim.engine.Archive;
import org.apache.commons.rng.core.RandomProviderDefaultState;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * A stream of random numbers with a name. Two streams with the same name give the same numbers, whatever else is drawn.
 *
 * <p>Generator: xoshiro256++ (Blackman and Vigna 2021), seeded with the SHA-256 digest of the name; exponential and normal
 * variates by the ziggurat method. Belongs to one thread.
 */
public final class RandomStream {
    /** One for all streams: what a new one leaves behind for each would lie between the parts of a run in memory. */
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(RandomStream::newSha256);

    private final XoShiRo256PlusPlus generator;
    private final SharedStateContinuousSampler exponential;
    private final SharedStateContinuousSampler normal;

    private RandomStream(long[] seed) {
        generator = new XoShiRo256PlusPlus(seed);
        exponential = ZigguratSampler.Exponential.of(generator);
        normal = ZigguratSampler.NormalizedGaussian.of(generator);
    }

    /** The stream of a purpose at an element in a replication. */
    public static RandomStream named(long seed, int replication, String element, String purpose) {
        byte[] digest = sha256(seed + "/" + replication + "/" + element + "/" + purpose);
        long[] words = new long[4];
        ByteBuffer.wrap(digest).asLongBuffer().get(words);
        return new RandomStream(words);
    }

    /** Uniform on 0 (included) to 1 (excluded). */
    public double uniform() {
        return generator.nextDouble();
    }

    /** Exponential with mean 1. */
    public double exponential() {
        return exponential.sample();
    }

    /** Normal with mean 0 and standard deviation 1. */
    public double normal() {
        return normal.sample();
    }

    /** Whether something of the given probability (0..1) happens; draws only if it is uncertain. */
    public boolean happens(double probability) {
        return probability > 0 && (probability >= 1 || uniform() < probability);
    }

    /** Saves or restores the position in the stream, unless streams begin afresh. */
    public void archive(Archive archive) {
        byte[] state = ((RandomProviderDefaultState) generator.saveState()).getState();
        archive.stream(state);
        generator.restoreState(new RandomProviderDefaultState(state));
    }

    private static byte[] sha256(String text) {
        return SHA_256.get().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
