package vn.sanvat.content.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import vn.sanvat.content.fault.Fault;

/** Reads YAML into {@link FieldValue}s: no types are guessed, no objects made, aliases refused. */
public final class YamlText {
    /** Deepest nesting; deeper text is refused. */
    private static final int DEEPEST = 12;

    private static final int LARGEST = 16 * 1024 * 1024; // code points: the regions of the whole country with room

    private YamlText() {}

    /** What reading a YAML text gave: fields, or the fault that stopped it. */
    public record Result(FieldValue.Fields fields, List<Fault> faults) {}

    /** Reads a file that is YAML as a whole: one without a word in it was cut off, not written so. */
    public static Result file(String file, String yaml) {
        return yaml.isBlank() ? broken(file, 1, "file.empty") : read(file, yaml, 1);
    }

    /**
     * Reads a YAML map.
     *
     * @param firstLine the line of the file on which the text begins, from 1
     */
    public static Result read(String file, String yaml, int firstLine) {
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setMaxAliasesForCollections(1)
                .setAllowDuplicateKeys(false)
                .setCodePointLimit(LARGEST)
                .build();
        try {
            var parser = new Shallow(new ParserImpl(settings, new StreamReader(settings, yaml)));
            Optional<Node> root = new Composer(settings, parser).getSingleNode();
            if (root.isEmpty()) {
                return new Result(FieldValue.Fields.NONE, List.of());
            }
            if (!(root.get() instanceof MappingNode map)) {
                return broken(file, firstLine, "yaml.no_map");
            }
            return new Result(new Reading(firstLine).fields(map, 0), List.of());
        } catch (TooDeep e) {
            return broken(file, firstLine, "yaml.too_deep", DEEPEST);
        } catch (KeyTwice e) {
            return broken(file, e.line, "yaml.syntax", "found duplicate key " + e.getMessage());
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(mark -> mark.getLine()).orElse(0) + firstLine;
            return broken(file, line, "yaml.syntax", e.getProblem());
        } catch (YamlEngineException e) {
            return broken(file, firstLine, "yaml.syntax", String.valueOf(e.getMessage()));
        }
    }

    private static Result broken(String file, int line, String key, Object... arguments) {
        return new Result(FieldValue.Fields.NONE, List.of(Fault.broken(file, line, key, arguments)));
    }

    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final class KeyTwice extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;

        KeyTwice(String key, int line) {
            super(key);
            this.line = line;
        }
    }

    /** Stops before deep nesting reaches the composer, which is recursive and would run out of stack. */
    private static final class Shallow implements Parser {
        private final Parser parser;
        private int depth;

        Shallow(Parser parser) {
            this.parser = parser;
        }

        @Override
        public boolean checkEvent(Event.ID choice) {
            return parser.checkEvent(choice);
        }

        @Override
        public Event peekEvent() {
            return parser.peekEvent();
        }

        @Override
        public boolean hasNext() {
            return parser.hasNext();
        }

        @Override
        public Event next() {
            var event = parser.next();
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST + 1) {
                throw new TooDeep();
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
            return event;
        }
    }

    private record Reading(int firstLine) {
        FieldValue value(Node node, int depth) {
            if (depth > DEEPEST) {
                throw new TooDeep();
            }
            if (node instanceof MappingNode map) {
                return fields(map, depth);
            }
            if (node instanceof SequenceNode sequence) {
                List<FieldValue> values = new ArrayList<>();
                sequence.getValue().forEach(item -> values.add(value(item, depth + 1)));
                return new FieldValue.Items(values, line(node));
            }
            var scalar = (ScalarNode) node;
            return new FieldValue.Scalar(Tag.NULL.equals(scalar.getTag()) ? "" : scalar.getValue(), line(node));
        }

        FieldValue.Fields fields(MappingNode map, int depth) {
            Map<String, FieldValue> values = new LinkedHashMap<>();
            Map<String, Integer> lines = new LinkedHashMap<>();
            for (var tuple : map.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    if (values.put(key.getValue(), value(tuple.getValueNode(), depth + 1)) != null) {
                        throw new KeyTwice(key.getValue(), line(key));
                    }
                    lines.put(key.getValue(), line(key));
                }
            }
            return new FieldValue.Fields(values, lines, line(map));
        }

        private int line(Node node) {
            return node.getStartMark().map(mark -> mark.getLine()).orElse(0) + firstLine;
        }
    }
}
