package linetwin.sim.engine;

/** A first-in-first-out queue of ints that grows when it must. */
public final class IntRing {
    private int[] values;
    private int head;
    private int size;

    public IntRing(int expected) {
        values = new int[Integer.highestOneBit(Math.max(expected, 4) * 2 - 1)];
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The value at a place counted from the oldest. */
    public int get(int index) {
        return values[(head + index) & (values.length - 1)];
    }

    public void add(int value) {
        if (size == values.length) {
            grow(size * 2);
        }
        values[(head + size++) & (values.length - 1)] = value;
    }

    public int remove() {
        int value = values[head];
        head = (head + 1) & (values.length - 1);
        size--;
        return value;
    }

    /** Takes the value at a place counted from the oldest; the others keep their order. */
    public int remove(int index) {
        int value = get(index);
        for (int i = index; i > 0; i--) {
            values[(head + i) & (values.length - 1)] = get(i - 1);
        }
        head = (head + 1) & (values.length - 1);
        size--;
        return value;
    }

    public void archive(Archive archive) {
        int count = archive.intValue(size);
        if (count > values.length) {
            grow(Integer.highestOneBit(count * 2 - 1));
        }
        for (int i = 0; i < count; i++) {
            int value = archive.intValue(i < size ? get(i) : 0);
            values[(head + i) & (values.length - 1)] = value;
        }
        size = count;
    }

    private void grow(int length) {
        int[] larger = new int[length];
        for (int i = 0; i < size; i++) {
            larger[i] = get(i);
        }
        values = larger;
        head = 0;
    }
}
