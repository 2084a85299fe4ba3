package vn.sanvat.search.node.process;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.SpringAsmInfo;

/**
 * What a class file says about itself. Read with ASM, because Spring's own metadata leaves out
 * annotations that cannot be loaded, and those of the plugin interface are not in the packaged site.
 */
final class PluginClass extends ClassVisitor {
    private static final String NAMED_COMPONENT = "Lorg/elasticsearch/plugin/NamedComponent;";

    private String name = "";
    private List<String> interfaces = List.of();
    private @Nullable String component;

    private PluginClass() {
        super(SpringAsmInfo.ASM_VERSION);
    }

    static PluginClass read(byte[] bytes) {
        var type = new PluginClass();
        new ClassReader(bytes).accept(type, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return type;
    }

    @Override
    public void visit(
            int version,
            int access,
            String internalName,
            @Nullable String signature,
            @Nullable String superName,
            String[] internalInterfaces) {
        name = dotted(internalName);
        interfaces =
                List.of(internalInterfaces).stream().map(PluginClass::dotted).toList();
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        if (!descriptor.equals(NAMED_COMPONENT)) {
            return null;
        }
        return new AnnotationVisitor(SpringAsmInfo.ASM_VERSION) {
            @Override
            public void visit(String attribute, Object value) {
                component = String.valueOf(value);
            }
        };
    }

    private static String dotted(String internalName) {
        return internalName.replace('/', '.');
    }

    String name() {
        return name;
    }

    /** The name in index settings, if the class is a part of an analyzer. */
    @Nullable String component() {
        return component;
    }

    /** The interface that says which part it is. */
    String kind() {
        return interfaces.get(0);
    }
}
