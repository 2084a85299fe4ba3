package vn.sanvat.theme;

import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.expression.AccessException;
import org.springframework.expression.EvaluationContext;
import org.springframework.expression.PropertyAccessor;
import org.springframework.expression.TypedValue;
import org.springframework.expression.spel.support.ReflectiveMethodResolver;
import org.springframework.expression.spel.support.ReflectivePropertyAccessor;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.engine.IterationStatusVar;

/**
 * What a template may read and call: the records that pages are made of, texts, numbers, days, lists, maps, and
 * Thymeleaf's own helpers for them. Whatever else it comes by, it can do nothing with.
 */
final class SeenValues {
    private static final String HELPERS = "org.thymeleaf.expression";
    private static final String DAYS = "java.time";
    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            Character.class,
            Boolean.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigDecimal.class,
            BigInteger.class,
            IterationStatusVar.class);
    private static final Set<String> OF_COLLECTIONS = Set.of(
            "size",
            "isEmpty",
            "isPresent",
            "get",
            "getOrDefault",
            "orElse",
            "contains",
            "containsAll",
            "containsKey",
            "containsValue",
            "indexOf",
            "lastIndexOf",
            "subList",
            "keySet",
            "values",
            "entrySet",
            "getKey",
            "getValue",
            "toString");

    private final Predicate<Class<?>> records;

    /** @param records the types that pages give to templates */
    SeenValues(Predicate<Class<?>> records) {
        this.records = records;
    }

    private boolean isSeen(Member member, Class<?> type) {
        if (Modifier.isStatic(member.getModifiers())
                || member.getDeclaringClass() == Object.class
                || member.getName().equals("getClass")) {
            return false;
        }
        if (isCollection(type)) {
            return OF_COLLECTIONS.contains(member.getName());
        }
        return PLAIN.contains(type)
                || records.test(type)
                || type.getPackageName().equals(HELPERS)
                || type.getPackageName().equals(DAYS);
    }

    private static boolean isCollection(Class<?> type) {
        return Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type)
                || Map.Entry.class.isAssignableFrom(type)
                || type == Optional.class;
    }

    /** Properties: variables of the template, keys of maps, components of records. */
    final class Properties implements PropertyAccessor {
        private final Getters getters = new Getters();
        /** Looked up once: a page reads thousands of them. */
        private final Map<Class<?>, Map<String, Optional<Method>>> known = new ConcurrentHashMap<>();

        @Override
        public Class<?> @Nullable [] getSpecificTargetClasses() {
            return null;
        }

        @Override
        public boolean canRead(EvaluationContext scope, @Nullable Object target, String name) {
            return target instanceof IExpressionContext
                    || target instanceof Map
                    || (target != null
                            && !(target instanceof Class)
                            && getter(target.getClass(), name).isPresent());
        }

        @Override
        public TypedValue read(EvaluationContext scope, @Nullable Object target, String name) throws AccessException {
            if (target instanceof IExpressionContext variables) {
                return new TypedValue(variables.getVariable(name));
            }
            if (target instanceof Map<?, ?> map) {
                return new TypedValue(map.get(name));
            }
            if (target == null || target instanceof Class) {
                throw new AccessException("nothing to read " + name + " of");
            }
            var getter = getter(target.getClass(), name)
                    .orElseThrow(() -> new AccessException("no " + name + " of " + target.getClass()));
            try {
                return new TypedValue(getter.invoke(target));
            } catch (ReflectiveOperationException e) {
                throw new AccessException("cannot read " + name, e);
            }
        }

        @Override
        public boolean canWrite(EvaluationContext scope, @Nullable Object target, String name) {
            return false;
        }

        @Override
        public void write(EvaluationContext scope, @Nullable Object target, String name, @Nullable Object value)
                throws AccessException {
            throw new AccessException("templates write nothing");
        }

        private Optional<Method> getter(Class<?> type, String name) {
            return known.computeIfAbsent(type, each -> new ConcurrentHashMap<>())
                    .computeIfAbsent(name, each -> getters.find(type, each));
        }
    }

    /** Finds by the rules of the expression language. */
    private final class Getters extends ReflectivePropertyAccessor {
        Getters() {
            super(false);
        }

        Optional<Method> find(Class<?> type, String name) {
            var found = findGetterForProperty(name, type, false);
            if (found == null) {
                return Optional.empty();
            }
            var method = ClassUtils.getPubliclyAccessibleMethodIfPossible(found, type);
            ReflectionUtils.makeAccessible(method);
            return Optional.of(method);
        }

        @Override
        protected boolean isCandidateForProperty(Method method, Class<?> type) {
            return isSeen(method, type) && super.isCandidateForProperty(method, type);
        }
    }

    /** Methods. */
    final class Methods extends ReflectiveMethodResolver {
        @Override
        protected boolean isCandidateForInvocation(Method method, Class<?> type) {
            return isSeen(method, type);
        }
    }
}
