// Adds an article to an index, or replaces the one with its id; its text is read from standard
// input:
//   add INDEX ID TITLE < TEXT
#include <exception>
#include <iostream>
#include <iterator>
#include <string>
#include <utility>

#include <fahras/writer.h>

int main(int argc, char** argv) {
  if (argc != 4) return 2;
  try {
    fahras::NewArticle article;
    article.id = argv[2];
    article.title = argv[3];
    article.text.assign(std::istreambuf_iterator<char>(std::cin), {});

    fahras::Writer writer(argv[1]);
    writer.add(std::move(article));
    const fahras::WriteReport report = writer.commit();
    std::cout << report.added << " new, " << report.changed << " changed, " << report.unchanged
              << " unchanged\n";
  } catch (const fahras::Error& error) {
    std::cerr << error.what() << "\n";
    return fahras::exit_code(error.kind());
  } catch (const std::exception& error) {
    std::cerr << error.what() << "\n";
    return 1;
  }
}
