package lms.architecture;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The names of all fields that rooms tell the audit trail, read from the calls themselves by the
 * compiler: components of records, and keys of maps that are written there.
 */
final class TrailWords {
  private static final int ARGUMENTS = 7;
  private static final int BEFORE = 4;
  private static final int AFTER = 5;

  private final Set<String> fields = new TreeSet<>();

  /** What is handed over in a form of which nobody can tell the fields. */
  private final Set<String> dark = new TreeSet<>();

  private final Set<String> seen = new TreeSet<>();
  private int calls;
  private Trees trees;

  /**
   * @param sources that call {@code audit.record}
   */
  static TrailWords in(Collection<Path> sources) throws IOException {
    TrailWords words = new TrailWords();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  said,
                  List.of("-proc:none", "-cp", System.getProperty("java.class.path")),
                  null,
                  files.getJavaFileObjectsFromPaths(sources));
      words.trees = Trees.instance(task);
      var units = task.parse();
      task.analyze();
      units.forEach(unit -> words.new Calls().scan(unit, null));
    }
    return words;
  }

  Set<String> fields() {
    return fields;
  }

  Set<String> dark() {
    return dark;
  }

  int calls() {
    return calls;
  }

  private final class Calls extends TreePathScanner<Void, Void> {
    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
      if (call.getMethodSelect() instanceof MemberSelectTree select
          && select.getIdentifier().contentEquals("record")
          && call.getArguments().size() == ARGUMENTS) {
        calls++;
        for (int place : new int[] {BEFORE, AFTER}) told(call.getArguments().get(place));
      }
      return super.visitMethodInvocation(call, nothing);
    }

    private void told(ExpressionTree value) {
      if (value instanceof ParenthesizedTree inner) told(inner.getExpression());
      else if (value instanceof ConditionalExpressionTree either) {
        told(either.getTrueExpression());
        told(either.getFalseExpression());
      } else if (isMapOf(value)) pairs(((MethodInvocationTree) value).getArguments());
      else if (value.getKind() != Tree.Kind.NULL_LITERAL) type(of(value), value);
    }

    private void pairs(List<? extends ExpressionTree> all) {
      for (int n = 0; n < all.size(); n += 2) {
        if (all.get(n) instanceof LiteralTree key) fields.add(String.valueOf(key.getValue()));
        else dark.add(all.get(n).toString());
        told(all.get(n + 1));
      }
    }

    private boolean isMapOf(ExpressionTree value) {
      return value instanceof MethodInvocationTree call
          && call.getMethodSelect().toString().equals("Map.of");
    }

    private void type(TypeMirror type, ExpressionTree value) {
      String name = type.toString();
      if (type.getKind() == TypeKind.DECLARED
          && (name.startsWith("java.util.Map") || name.equals("java.lang.Object"))) found(value);
      else part(type);
    }

    /** A map that was made elsewhere in the file: every key that is written there may be in it. */
    private void found(ExpressionTree value) {
      Set<String> keys = new TreeSet<>();
      new TreePathScanner<Void, Void>() {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
          if (isMapOf(call))
            for (int n = 0; n < call.getArguments().size(); n += 2)
              if (call.getArguments().get(n) instanceof LiteralTree key)
                keys.add(String.valueOf(key.getValue()));
          return super.visitMethodInvocation(call, nothing);
        }
      }.scan(getCurrentPath().getCompilationUnit(), null);
      fields.addAll(keys);
      if (keys.isEmpty()) dark.add(value.toString());
    }

    private TypeMirror of(ExpressionTree value) {
      return trees.getTypeMirror(new TreePath(getCurrentPath(), value));
    }
  }

  /** Records within records are told as well; lists are told whole. */
  private void part(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) dark.add(type.toString());
    if (!(type instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement element)) return;
    if (element.getKind() != ElementKind.RECORD || !seen.add(element.toString())) return;
    for (RecordComponentElement component :
        ElementFilter.recordComponentsIn(element.getEnclosedElements())) {
      fields.add(component.getSimpleName().toString());
      part(component.asType());
    }
  }
}
