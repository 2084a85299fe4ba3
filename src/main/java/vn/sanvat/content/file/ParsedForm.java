package vn.sanvat.content.file;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Registration;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.sanvat.content.Details;
import vn.sanvat.content.EntryId;
import vn.sanvat.content.EntryType;
import vn.sanvat.content.Image;
import vn.sanvat.content.Language;
import vn.sanvat.content.Location;
import vn.sanvat.content.Opening;
import vn.sanvat.content.Reference;
import vn.sanvat.content.Slug;
import vn.sanvat.content.fault.Fault;
import vn.sanvat.content.file.ContentTree.ContentFile;
import vn.sanvat.content.schema.Values;
import vn.sanvat.content.yaml.FieldValue;

/** What is made of files of entries, as bytes: records by their components, and no other classes than those named here. */
final class ParsedForm {
    static final List<Class<?>> CLASSES = List.of(
            EntryReader.Source.class,
            EntryReader.Translation.class,
            FileRead.Unreadable.class,
            ContentFile.class,
            Details.Product.class,
            Details.Recognition.class,
            Details.Producer.class,
            Details.Producer.Visits.class,
            Details.Place.class,
            Details.Event.class,
            Details.Stall.class,
            Details.ProgrammeItem.class,
            Details.TimeOfDay.class,
            Details.Route.class,
            Details.Stop.class,
            Details.Story.class,
            Details.Page.class,
            Details.Own.class,
            Values.class,
            FieldValue.Scalar.class,
            FieldValue.Items.class,
            FieldValue.Fields.class,
            EntryId.class,
            Slug.class,
            Language.class,
            Location.class,
            Location.Precision.class,
            Image.class,
            Opening.class,
            Reference.class,
            Fault.class,
            Fault.Severity.class,
            LocalDate.class,
            LocalTime.class,
            Duration.class,
            DayOfWeek.class);

    private static final List<Class<?>> COLLECTIONS = List.of(List.class, Set.class, Map.class);

    private ParsedForm() {}

    static byte[] write(List<Map.Entry<ContentFile, FileRead>> files) {
        var kryo = kryo();
        try (var out = new Output(64 * 1024, -1)) {
            out.writeVarInt(files.size(), true);
            files.forEach(file -> {
                kryo.writeObject(out, file.getKey());
                kryo.writeClassAndObject(out, file.getValue());
                kryo.reset();
            });
            return out.toBytes();
        }
    }

    static Map<ContentFile, FileRead> read(byte[] bytes) {
        var kryo = kryo();
        Map<ContentFile, FileRead> files = new HashMap<>();
        try (var in = new Input(bytes)) {
            for (var left = in.readVarInt(true); left > 0; left--) {
                files.put(kryo.readObject(in, ContentFile.class), (FileRead) kryo.readClassAndObject(in));
                kryo.reset();
            }
        }
        return files;
    }

    /** Not for two threads at once. */
    private static Kryo kryo() {
        var kryo = new Kryo() {
            @Override
            @SuppressWarnings("rawtypes") // as Kryo has it
            public Registration getRegistration(Class type) {
                return super.getRegistration(collection(type));
            }
        };
        kryo.setRegistrationRequired(true);
        kryo.setReferences(true); // a text that stands in two places stays one object
        kryo.setAutoReset(false);
        kryo.register(List.class, new Items<List<?>>(List::copyOf));
        kryo.register(Set.class, new Items<Set<?>>(Set::copyOf));
        kryo.register(Map.class, new Entries());
        kryo.register(EntryType.class, new TypeByKey());
        CLASSES.forEach(kryo::register);
        return kryo;
    }

    /** A collection is one, whoever made it. */
    private static Class<?> collection(Class<?> type) {
        for (var each : COLLECTIONS) {
            if (each.isAssignableFrom(type)) {
                return each;
            }
        }
        return type;
    }

    private static final class Items<C extends Collection<?>> extends Serializer<C> {
        private final Function<Collection<?>, C> made;

        Items(Function<Collection<?>, C> made) {
            this.made = made;
        }

        @Override
        public void write(Kryo kryo, Output out, C items) {
            out.writeVarInt(items.size(), true);
            items.forEach(item -> kryo.writeClassAndObject(out, item));
        }

        @Override
        public C read(Kryo kryo, Input in, Class<? extends C> type) {
            var size = in.readVarInt(true);
            List<Object> items = new ArrayList<>();
            for (var left = size; left > 0; left--) {
                items.add(kryo.readClassAndObject(in));
            }
            return made.apply(items);
        }
    }

    /** Maps in their order. The keys of fields are the same few words in thousands of files. */
    private static final class Entries extends Serializer<Map<?, ?>> {
        private final Map<Object, Object> keys = new HashMap<>();

        @Override
        public void write(Kryo kryo, Output out, Map<?, ?> map) {
            out.writeVarInt(map.size(), true);
            map.forEach((key, value) -> {
                kryo.writeClassAndObject(out, key);
                kryo.writeClassAndObject(out, value);
            });
        }

        @Override
        public Map<?, ?> read(Kryo kryo, Input in, Class<? extends Map<?, ?>> type) {
            var size = in.readVarInt(true);
            if (size == 0) {
                return Map.of();
            }
            Map<Object, Object> map = new LinkedHashMap<>(size * 4 / 3 + 1);
            for (var left = size; left > 0; left--) {
                var key = kryo.readClassAndObject(in);
                map.put(keys.computeIfAbsent(key, same -> same), kryo.readClassAndObject(in));
            }
            return Collections.unmodifiableMap(map);
        }
    }

    private static final class TypeByKey extends Serializer<EntryType> {
        @Override
        public void write(Kryo kryo, Output out, EntryType type) {
            out.writeString(type.key());
        }

        @Override
        public EntryType read(Kryo kryo, Input in, Class<? extends EntryType> type) {
            return EntryType.ofKey(in.readString()).orElseThrow();
        }
    }
}
