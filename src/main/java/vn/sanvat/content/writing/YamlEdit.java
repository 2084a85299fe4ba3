package vn.sanvat.content.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import vn.sanvat.content.yaml.FieldValue;

/** Changes one value of a YAML map in place: everything around it stays as it is written. */
public final class YamlEdit {
    private final String yaml;
    private final String end;
    private final int[] offsets;

    /** A map with another value; null removes the key. */
    public static String set(String yaml, String key, @Nullable FieldValue value) {
        return new YamlEdit(yaml).set(key, value);
    }

    YamlEdit(String yaml) {
        this.yaml = yaml;
        this.end = yaml.contains("\r\n") ? "\r\n" : "\n";
        this.offsets = offsets(yaml);
    }

    /** Marks of the parser count code points. */
    private static int[] offsets(String text) {
        var offsets = new int[text.codePointCount(0, text.length()) + 1];
        var at = 0;
        for (var i = 0; i < offsets.length; i++) {
            offsets[i] = at;
            at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
        }
        return offsets;
    }

    /** What is put in place of a part of the text. */
    private record Edit(int from, int to, String text) {}

    String set(String key, @Nullable FieldValue value) {
        var settings = LoadSettings.builder().setMaxAliasesForCollections(1).build();
        var root = new Composer(settings, new ParserImpl(settings, new StreamReader(settings, yaml))).getSingleNode();
        List<Edit> edits = new ArrayList<>();
        if (root.isPresent() && root.get() instanceof MappingNode map) {
            setIn(map, key, value, edits);
        } else if (value != null) {
            var start = yaml.isEmpty() || yaml.endsWith("\n") ? "" : end;
            edits.add(new Edit(yaml.length(), yaml.length(), start + YamlWriter.entry(key, value, 0, end) + end));
        }
        var edited = new StringBuilder(yaml);
        for (var i = edits.size() - 1; i >= 0; i--) {
            var edit = edits.get(i);
            edited.replace(edit.from(), edit.to(), edit.text());
        }
        return edited.toString();
    }

    private void setIn(MappingNode map, String key, @Nullable FieldValue value, List<Edit> edits) {
        var tuple =
                map.getValue().stream().filter(each -> key.equals(name(each))).findFirst();
        if (tuple.isEmpty()) {
            if (value != null) {
                add(map, key, value, edits);
            }
        } else if (value == null) {
            var from = lineStart(start(tuple.get().getKeyNode()));
            edits.add(new Edit(from, lineEnd(realEnd(tuple.get())), ""));
        } else {
            change(tuple.get(), value, edits);
        }
    }

    private void change(NodeTuple tuple, FieldValue value, List<Edit> edits) {
        var node = tuple.getValueNode();
        if (read(node).equals(value)) {
            return;
        }
        var column = column(start(tuple.getKeyNode()));
        if (!inPlace(node, value, edits)) {
            var from = start(tuple.getKeyNode());
            edits.add(new Edit(
                    from,
                    realEnd(tuple),
                    YamlWriter.entry(name(tuple), value, column, end) + (endsLine(node) ? end : "")));
        }
    }

    private static boolean endsLine(Node node) {
        return node instanceof ScalarNode scalar
                && (scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED);
    }

    /** @return whether the change could be made without writing the whole value again */
    private boolean inPlace(Node node, FieldValue value, List<Edit> edits) {
        if (node instanceof ScalarNode scalar && value instanceof FieldValue.Scalar text) {
            if (endsLine(scalar) || isEmpty(scalar) || text.text().indexOf('\n') >= 0) {
                return false;
            }
            edits.add(new Edit(start(node), end(node), YamlWriter.scalar(text.text(), scalar.getScalarStyle())));
            return true;
        }
        if (node instanceof MappingNode map && value instanceof FieldValue.Fields fields) {
            return map.getFlowStyle() == FlowStyle.BLOCK ? inBlock(map, fields, edits) : inFlow(map, fields, edits);
        }
        if (node instanceof SequenceNode items && value instanceof FieldValue.Items list) {
            if (items.getFlowStyle() != FlowStyle.BLOCK) {
                edits.add(new Edit(start(node), end(node), YamlWriter.flow(list)));
                return true;
            }
            return !list.values().isEmpty() && inItems(items, list.values(), edits);
        }
        return false;
    }

    private boolean inBlock(MappingNode map, FieldValue.Fields fields, List<Edit> edits) {
        if (fields.values().isEmpty()) {
            return false;
        }
        List<NodeTuple> gone = map.getValue().stream()
                .filter(tuple -> fields.get(name(tuple)) == null)
                .toList();
        // the first key of an item stands on the line of its dash: without it the item is written anew
        if (gone.contains(map.getValue().get(0))) {
            return false;
        }
        for (var tuple : map.getValue()) {
            var wanted = fields.get(name(tuple));
            if (wanted == null) {
                var from = lineStart(start(tuple.getKeyNode()));
                edits.add(new Edit(from, lineEnd(realEnd(tuple)), ""));
            } else {
                change(tuple, wanted, edits);
            }
        }
        var names = map.getValue().stream().map(YamlEdit::name).toList();
        fields.values().forEach((key, value) -> {
            if (!names.contains(key)) {
                add(map, key, value, edits);
            }
        });
        return true;
    }

    private boolean inFlow(MappingNode map, FieldValue.Fields fields, List<Edit> edits) {
        var names = map.getValue().stream().map(YamlEdit::name).toList();
        if (!List.copyOf(fields.values().keySet()).equals(names)) {
            edits.add(new Edit(start(map), end(map), YamlWriter.flow(fields)));
            return true;
        }
        List<Edit> inner = new ArrayList<>();
        for (var tuple : map.getValue()) {
            var wanted = Objects.requireNonNull(fields.get(name(tuple)));
            if (!read(tuple.getValueNode()).equals(wanted) && !inPlace(tuple.getValueNode(), wanted, inner)) {
                edits.add(new Edit(start(map), end(map), YamlWriter.flow(fields)));
                return true;
            }
        }
        edits.addAll(inner);
        return true;
    }

    private boolean inItems(SequenceNode sequence, List<FieldValue> wanted, List<Edit> edits) {
        var nodes = sequence.getValue();
        var first = 0;
        while (first < nodes.size()
                && first < wanted.size()
                && read(nodes.get(first)).equals(wanted.get(first))) {
            first++;
        }
        var last = 0;
        while (last < nodes.size() - first
                && last < wanted.size() - first
                && read(nodes.get(nodes.size() - 1 - last)).equals(wanted.get(wanted.size() - 1 - last))) {
            last++;
        }
        var column = column(start(sequence));
        if (nodes.size() == wanted.size()) {
            List<Edit> inner = new ArrayList<>();
            var possible = true;
            for (var i = first; possible && i < nodes.size() - last; i++) {
                possible = read(nodes.get(i)).equals(wanted.get(i)) || inPlace(nodes.get(i), wanted.get(i), inner);
            }
            if (possible) {
                edits.addAll(inner);
                return true;
            }
        }
        var text = new StringBuilder();
        wanted.subList(first, wanted.size() - last)
                .forEach(item -> text.append(YamlWriter.item(item, column, end)).append(end));
        var from = first < nodes.size() ? itemStart(nodes.get(first)) : lineEnd(realEnd(nodes.get(first - 1)));
        var to = last > 0 ? itemStart(nodes.get(nodes.size() - last)) : lineEnd(realEnd(nodes.get(nodes.size() - 1)));
        var newLine = from > 0 && yaml.charAt(from - 1) != '\n' ? end : "";
        edits.add(new Edit(from, Math.max(from, to), newLine + text));
        return true;
    }

    private int itemStart(Node item) {
        return lineStart(start(item));
    }

    /** After the last value of the map, before comments that follow it. */
    private void add(MappingNode map, String key, FieldValue value, List<Edit> edits) {
        var tuples = map.getValue();
        var column = column(start(tuples.get(0).getKeyNode()));
        var at = lineEnd(realEnd(tuples.get(tuples.size() - 1)));
        var start = at > 0 && yaml.charAt(at - 1) != '\n' ? end : "";
        edits.add(new Edit(at, at, start + " ".repeat(column) + YamlWriter.entry(key, value, column, end) + end));
    }

    static FieldValue read(Node node) {
        if (node instanceof MappingNode map) {
            Map<String, FieldValue> values = new LinkedHashMap<>();
            map.getValue().forEach(tuple -> values.put(name(tuple), read(tuple.getValueNode())));
            return FieldValue.fields(values);
        }
        if (node instanceof SequenceNode sequence) {
            return FieldValue.items(
                    sequence.getValue().stream().map(YamlEdit::read).toList());
        }
        var scalar = (ScalarNode) node;
        return FieldValue.text(Tag.NULL.equals(scalar.getTag()) ? "" : scalar.getValue());
    }

    private static String name(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    }

    private boolean isEmpty(ScalarNode scalar) {
        return start(scalar) == end(scalar);
    }

    /** Where the value ends; the end that the parser names for a block includes the comments after it. */
    private int realEnd(Node node) {
        if (node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.BLOCK) {
            var children = collection.getValue();
            var last = children.get(children.size() - 1);
            return last instanceof NodeTuple tuple ? realEnd(tuple) : realEnd((Node) last);
        }
        return end(node);
    }

    private int realEnd(NodeTuple tuple) {
        var value = tuple.getValueNode();
        if (value instanceof ScalarNode scalar && isEmpty(scalar)) {
            var key = end(tuple.getKeyNode());
            return yaml.indexOf(':', key) + 1;
        }
        return realEnd(value);
    }

    private int start(Node node) {
        return offsets[node.getStartMark().orElseThrow().getIndex()];
    }

    private int end(Node node) {
        return offsets[node.getEndMark().orElseThrow().getIndex()];
    }

    private int lineStart(int at) {
        return yaml.lastIndexOf('\n', at - 1) + 1;
    }

    private int lineEnd(int at) {
        if (at > 0 && yaml.charAt(at - 1) == '\n') {
            return at;
        }
        var feed = yaml.indexOf('\n', at);
        return feed < 0 ? yaml.length() : feed + 1;
    }

    private int column(int at) {
        return at - lineStart(at);
    }
}
